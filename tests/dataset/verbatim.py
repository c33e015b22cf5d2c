"""Fingerprints of every quotation's and claim's words: ``python tests/dataset/verbatim.py``.

``verbatim.yaml`` holds the SHA-256 of the folded words of each, under its id. What they rest on:

* Words from the five articles in ``ARTICLES`` rest on a stored text: a fingerprint is only written
  when the words stand in the article, letter for letter but for folding. The texts are not part of
  the repository; ``--texts FOLDER`` says where they are. Without it these fingerprints stay as they
  were, and a new quotation from an article is refused.
* All other words rest on the dataset as it was reviewed: their source was read by a person, and the
  fingerprint only says that no letter has changed since.
"""

import os
from argparse import ArgumentParser
from hashlib import sha256
from pathlib import Path

import yaml
from openskies_tui.analysis.verbatim import folded, words_of
from openskies_tui.dataset.load import load_dataset
from openskies_tui.engine.model import Dataset

KEPT = Path(__file__).with_name("verbatim.yaml")
ARTICLES = {
    "ap-0115": "ap-2021-01-15.txt",
    "dw-0115": "dw-2021-01-15.txt",
    "mt-0527": "moscow-times-2021-05-27.txt",
    "rt-0511": "rt-2021-05-11.txt",
    "unattributed-0121": "unattributed-2021-01.txt",
}
"""The file of each article whose text is stored, by the id of the source."""
VARIABLE = "OPENSKIES_ARTICLES"
HEAD = (
    "# Made by `python tests/dataset/verbatim.py --texts FOLDER`; see there what each rests on.\n"
)


def folded_words(dataset: Dataset) -> dict[str, tuple[str, str]]:
    """Return the source and the folded words of each quotation and claim, by its id."""
    found = {id_: (source, folded(words)) for _, id_, source, words in words_of(dataset)}
    assert len(found) == len(dataset.quotations) + len(dataset.claims)
    return found


def fingerprint(words: str) -> str:
    """Return the SHA-256 of folded words."""
    return sha256(words.encode()).hexdigest()


def fingerprints(dataset: Dataset) -> dict[str, dict[str, str]]:
    """Return what ``verbatim.yaml`` holds for a dataset."""
    return {
        id_: {"source": source, "sha256": fingerprint(words)}
        for id_, (source, words) in folded_words(dataset).items()
    }


def kept() -> dict[str, dict[str, str]]:
    """Return what ``verbatim.yaml`` holds."""
    return yaml.safe_load(KEPT.read_text(encoding="utf-8"))


def stored_texts(folder: Path) -> dict[str, str]:
    """Return the folded text of each article in a folder, by the id of the source."""
    return {
        source: folded((folder / name).read_text(encoding="utf-8"))
        for source, name in ARTICLES.items()
    }


def find_texts() -> Path | None:
    """Return the folder that the environment names, or a folder ``articles`` beside the clone."""
    if named := os.environ.get(VARIABLE):
        return Path(named)
    beside = Path(__file__).parents[3].glob("*/articles")
    return next((folder for folder in beside if (folder / ARTICLES["ap-0115"]).exists()), None)


def missing(dataset: Dataset, texts: dict[str, str]) -> list[str]:
    """Return the ids of the quotations and claims whose words are not in their article."""
    return [
        id_
        for id_, (source, words) in folded_words(dataset).items()
        if source in texts and words not in texts[source]
    ]


def main() -> None:
    """Write the fingerprints anew, unless words are not in the article they are said to be in."""
    parser = ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--texts", type=Path, help="the folder with the texts of the articles")
    folder = parser.parse_args().texts
    dataset, old = load_dataset("open-skies"), kept() if KEPT.exists() else {}
    new = fingerprints(dataset)
    if folder:
        wrong = missing(dataset, stored_texts(folder))
    else:
        wrong = [
            id_ for id_, row in new.items() if row["source"] in ARTICLES and old.get(id_) != row
        ]
    if wrong:
        raise SystemExit(f"not found in the text of the article: {', '.join(wrong)}")
    rows = (
        f'{id_}: {{source: {row["source"]}, sha256: "{row["sha256"]}"}}' for id_, row in new.items()
    )
    KEPT.write_text(HEAD + "\n".join(rows) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
