"""Where something was read, in the words for a room: a name that people know, and a day."""

import pytest
from openskies_tui.dataset.schema import convert
from openskies_tui.engine.model import Source
from openskies_tui.views.citations.notes import published_in

FIELDS = {
    "id": "s", "type": "dataset", "title": "T", "language": "en", "kind": "government",
    "read": "all",
}  # fmt: skip


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({"container-title": "Base", "publisher": "Ministry"}, "Ministry"),
        ({"container-title": "Base"}, "Base"),
        (
            {"container-title": "Base", "publisher": "M", "issued": "2021-06-18"},
            "Base, 18 June 2021",
        ),
        ({"publisher": "Ministry", "issued": "2021"}, "Ministry, 2021"),
        ({}, "T, no date"),
    ],
)
def test_a_publisher_is_named_that_people_know(more: dict[str, str], words: str) -> None:
    """A database without a date is named by who publishes it."""
    assert published_in(convert(FIELDS | more, Source)) == words
