"""Texts that are meant to break out of a format, for every test that writes one."""

from collections.abc import Callable
from typing import Any

from hypothesis import example
from hypothesis import strategies as st
from openskies_tui.base.characters import forbidden_among, unusual

HOSTILE = (
    "=cmd|' /C calc'!A0",
    "+1",
    "-1",
    "@x",
    "  =1+1",
    "</script><script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "'><svg/onload=alert(1)>",
    "<!-- --> <![CDATA[ ]]>",
    "]]>",
    "{}",
    "}",
    "{",
    "{% raw %}{{ 7 * 7 }}",
    "\\",
    "\\input{/etc/passwd}",
    "50 % of #1 & $2_3 ^ ~",
    "a, b; c: d",
    "BEGIN:VEVENT\nEND:VCALENDAR",
    "[x](javascript:alert(1))",
    "![x](https://example.org/x.png)",
    "`code` *bold* _under_ | cell |",
    "# no heading",
    "1. no list",
    "- no list",
    "> no quotation",
    "--- no: [yaml, {a: b",
    '"quoted", ""twice""',
    "&lt;escaped&gt; &amp;amp;",
    "@article{evil, title = {x}}",
    "مرحبا بالعالم",
    "Открытое небо и ещё кое-что, " * 6,
    "日本語の長い文字列" * 12,
    "🛰" * 30,
    "[/red][bold]markup",
    "[@click=app.quit]x[/] [/a] $accent {0} \\",
)
"""Lines; every dataset may hold them, none of them may do anything."""


def hostile_examples(test: Callable[..., Any]) -> Callable[..., Any]:
    """Try each of the hostile texts as ``text`` in a property, besides what hypothesis draws."""
    for text in HOSTILE:
        test = example(text=text)(test)
    return test


def texts(*, lines: bool = False) -> st.SearchStrategy[str]:
    """Return a strategy for text that a dataset may hold: one line, or several with *lines*.

    The hostile ones are not among it: ``hostile_examples`` tries each of them.
    """
    letters = st.characters(
        codec="utf-8", exclude_categories=("Cs", "Cc", "Zl", "Zp"), include_characters="\n"
    )
    drawn = st.text(letters, min_size=1, max_size=200).map(lambda text: _allowed(text, lines=lines))
    return drawn.map(lambda text: text if lines else " ".join(text.split()) or "x")


def _allowed(text: str, *, lines: bool) -> str:
    kept = text.translate({ord(one): "x" for one in forbidden_among(unusual(text))})
    return kept if kept.strip() else "x"
