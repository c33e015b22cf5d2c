"""Documents that argue: claims and verdicts, conflicts, the check of a headline."""

from typing import TYPE_CHECKING

from ..analysis.verdicts import Judgement
from ..engine.dates import PartialDate
from ..engine.model import Dataset
from .document import Document, Item, Section, source_section
from .labels import PLAIN, date_words, plural
from .lookup import RecordId
from .sources import Citations
from .wording import (
    HEADLINE_VERDICTS,
    VERDICT_NAMES,
    asserted_words,
    because_words,
    right_sentence,
    verdict_reason,
    verdict_words,
    why_words,
)

if TYPE_CHECKING:
    from ..analysis.headlines import HeadlineCheck


def claims_document(dataset: Dataset, judgements: tuple[Judgement, ...]) -> Document:
    """Return every claim under its verdict, and then every conflict of values in the data."""
    sections, cites = [], Citations(dataset)
    for verdict in VERDICT_NAMES:
        some = sorted(
            (judgement for judgement in judgements if judgement.verdict == verdict),
            key=lambda judgement: judgement.claim.day,
        )
        if some:
            items = tuple(_claim_item(dataset, one, cites) for one in some)
            heading = verdict_words(verdict, dataset.treaty.words)
            sections.append(Section(f"{heading} ({len(some)})", items, chip=True))
    if conflicts := conflict_items(dataset, cites):
        sections.append(Section(f"Conflicting values ({len(conflicts)})", conflicts))
    checked = sum(judgement.verdict != "not_checkable" for judgement in judgements)
    number = plural(len(judgements), "claim", "claims")
    lead = f"{number} known by now, {checked} of them checkable; judged with hindsight"
    return Document("Claims and conflicts", lead, tuple(sections), citations=cites.listed())


def claim_document(dataset: Dataset, judgement: Judgement) -> Document:
    """Return one claim: what was said, how it fared and why, and the card of its source."""
    claim = judgement.claim
    source, spelling = dataset.source_by_id[claim.source], PLAIN.of(dataset)
    verdict = verdict_words(judgement.verdict, dataset.treaty.words)
    items = [Item("claim", f"“{claim.words}”"), Item("made", date_words(claim.day))]
    for label, value in (
        ("asserts", asserted_words(claim.asserts, spelling)),
        ("verdict", verdict),
        ("right", right_sentence(judgement, spelling)),
        ("because", because_words(judgement, spelling)),
        ("note", claim.note),
    ):
        if value:
            items.append(Item(label, value))
    where = source.container_title or source.title
    return Document(
        verdict,
        f"claimed in {where}, {date_words(claim.day)}; judged with hindsight",
        (Section("Claim", tuple(items)), source_section(source)),
    )


def claim_items(dataset: Dataset, judgements: tuple[Judgement, ...]) -> tuple[Item, ...]:
    """Return claims of one source, each with its verdict."""
    words, spelling = dataset.treaty.words, PLAIN.of(dataset)
    return tuple(
        Item(
            date_words(judgement.claim.day),
            f"“{judgement.claim.words}”",
            f"{verdict_words(judgement.verdict, words)} · {why_words(judgement, spelling)}",
            link=RecordId("claim", judgement.claim.id),
        )
        for judgement in judgements
    )


def _claim_item(dataset: Dataset, judgement: Judgement, cites: Citations) -> Item:
    source = dataset.source_by_id[judgement.claim.source]
    where = source.container_title or source.title
    why = verdict_reason(judgement, PLAIN.of(dataset))
    reason = "" if judgement.verdict == "holds" else f" · {why}"
    return Item(
        date_words(judgement.claim.day),
        f"“{judgement.claim.words}”",
        f"{where}{reason}",
        cites(source),
        link=RecordId("claim", judgement.claim.id),
    )


def conflict_items(dataset: Dataset, cites: Citations) -> tuple[Item, ...]:
    """Return every rival value: what is used, what another source gives, and the reason."""
    items = []
    for act in dataset.acts:
        for rival in act.rivals:
            used = act.day
            if rival.field == "effective" and act.effective:
                used = PartialDate.of(act.effective)
            items.append(
                Item(
                    rival.rank,
                    f"{act.title}: {date_words(used)} is used; another source has "
                    f"{date_words(rival.value)}",
                    rival.reason,
                    cites(*rival.sources),
                    link=RecordId("event", act.id),
                )
            )
    return tuple(items)


def headline_document(text: str, check: "HeadlineCheck") -> Document:
    """Return the verdict on a headline, the better wording and the reasons."""
    better = "" if check.verdict == "accurate" else check.better
    items = [Item("better", better)] if better else []
    items += [Item("reason", reason) for reason in check.reasons]
    sections = (Section("Check", tuple(items)),) if items else ()
    return Document(f"“{text}”", f"Verdict: {HEADLINE_VERDICTS[check.verdict].lower()}", sections)
