"""What a dashboard and its server say to each other: packets of a letter, a length, a content.

``D`` is what a terminal draws or types and ``M`` JSON beside it, both as Textual's web driver has
them. ``F`` is ours: a file for the page, its name on the first line.
"""

LARGEST_FILE = 16 * 1024 * 1024
"""How many bytes a page may be handed as a file."""


def packet(kind: bytes, content: bytes) -> bytes:
    r"""Return a content as a packet.

    >>> packet(b"D", b"q")
    b'D\x00\x00\x00\x01q'
    """
    return kind + len(content).to_bytes(4, "big") + content
