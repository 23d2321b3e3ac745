import pytest

from claims.positions.letters import letter


@pytest.mark.parametrize(("position", "name"), [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (702, "AAA")])
def test_letter(position: int, name: str) -> None:
    assert letter(position) == name


def test_every_position_has_a_letter_of_its_own() -> None:
    assert len({letter(position) for position in range(2000)}) == 2000
    with pytest.raises(ValueError, match="at least 0, was: -1"):
        letter(-1)
