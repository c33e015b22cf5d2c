"""The form in which words are compared: small letters, no accents, no markup."""

import re
import unicodedata


def plain(text: str) -> str:
    """Return *text* as it is compared: no markup, marks, accents, capitals or odd spaces."""
    text = unicodedata.normalize("NFKD", text).upper().casefold()
    text = unicodedata.normalize("NFKD", text)
    text = "".join(_plain_character(one) for one in text)
    text = re.sub(r"</?[a-z!][^<>]{0,200}>", " ", text)
    text = text.replace("...", " ")
    text = re.sub(r"\bu\. ?s\.(?: ?a\.)?", "us", text)
    text = re.sub(r"\bu\. ?k\.", "uk", text)
    text = re.sub(r"\bwon't\b", "will not", text)
    text = re.sub(r"n't\b", " not", text)
    text = re.sub(r"'s\b", "", text)
    text = re.sub(r"[\"'()\[\]{}*_`|]", " ", text)
    return re.sub(r"\s+", " ", text).strip()


def _plain_character(one: str) -> str:
    if one in "‘’ʼ`´":
        return "'"
    if one in "‐‑":
        return "-"
    if one in "–—―−":
        return " - "
    kind = unicodedata.category(one)
    if kind in ("Mn", "Me", "Cf"):
        return ""
    if kind in ("Pi", "Pf", "Cc", "Cs", "Co", "Cn") or one in "„‟¤":
        return " "
    return one
