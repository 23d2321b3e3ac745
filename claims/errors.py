"""The exceptions of the package.

::

    ClaimsError                  everything below; the command line turns it into one line and an exit code
    ├── InputError               what the user gave cannot be used: a file, a row, an option
    │   └── UnreadableFile       a file that is missing, empty, binary or in no known encoding
    ├── ModelError               a model directory that is missing, damaged or of another format
    ├── StoreError               a database that is missing, locked, newer than this program or damaged
    │   └── NotFound             an article, group or outlet that the database does not hold
    └── RegistryError            an outlet registry that contradicts itself

Every message states the rule, the value received and where: file, and line where there is one.
"""


class ClaimsError(Exception):
    """Base of every error this package raises on purpose."""


class InputError(ClaimsError):
    """What the user gave cannot be used."""


class UnreadableFile(InputError):
    """A file that is missing, empty, binary or in no known encoding."""


class ModelError(ClaimsError):
    """A model directory that is missing, damaged or of another format."""


class StoreError(ClaimsError):
    """A database that is missing, locked, newer than this program or damaged."""


class NotFound(StoreError):
    """An article, group or outlet that the database does not hold."""


class RegistryError(ClaimsError):
    """An outlet registry that contradicts itself."""
