"""The day as a document: what an export tells of the treaty or of one state, in reading order.

Every statement carries the numbers of its sources; a source gets its number where it is first
cited, and the list of sources is in that order.
"""

from collections.abc import Iterator

from msgspec import Struct

from ..analysis.registry import Snapshot
from ..analysis.sentences import capital, long_day
from ..dataset.encode import fingerprint
from ..engine.claims import Claim, DateClaim, StatusClaim
from ..engine.model import Act, Dataset, Quotation, Source
from ..engine.snapshot import Countdown, Standing, TreatyOnDay
from ..views.chart import chart, chart_scene, chart_words
from ..views.countdown import countdown_view, window_words
from ..views.document import Document, Item, Section, Table
from ..views.exits_chart import exits_chart, exits_scene, exits_words
from ..views.labels import (
    BASIS_WORDS,
    KIND_WORDS,
    PLAIN,
    basis_words,
    date_words,
    day_words,
    flag_words,
    span_words,
    start_words,
    status_words,
)
from ..views.lookup import cited
from ..views.map import BORDERS, MapScene, height_of_map, map_picture, map_scene
from ..views.panels import header, quotations_of, roster, unusual_words
from ..views.picture import PAGE, Picture
from ..views.sources import Citations, attribution
from ..views.wording import VERDICT_NAMES, verdict_reason, verdict_words

_MAP_WIDTH = 110
"""The pixels across: few enough that the words on the map can be read on a page."""


class Subject(Struct, frozen=True):
    """The snapshot that is exported.

    ``party`` narrows everything to one state; ``remark`` says what is unusual about the knowledge,
    in other words than ours.
    """

    on: Snapshot
    party: str | None = None
    remark: str | None = None

    @property
    def dataset(self) -> Dataset:
        """The data as a whole."""
        return self.on.registry.dataset

    @property
    def known(self) -> Dataset:
        """What was known of it."""
        return self.on.dataset

    @property
    def state(self) -> TreatyOnDay:
        """The treaty on the day."""
        return self.on.treaty

    @property
    def unusual(self) -> str:
        """What is unusual about the knowledge, empty if nothing."""
        return self.remark or unusual_words(self.on) or ""

    @property
    def document(self) -> Document:
        """The day told for people."""
        return day_document(self)

    @property
    def standings(self) -> tuple[Standing, ...]:
        """The states of the day, or the one."""
        return tuple(
            standing for standing in self.state.standings if self.party in (None, standing.state.id)
        )

    @property
    def countdowns(self) -> tuple[Countdown, ...]:
        """The pending notices, or that of the one state."""
        some = self.state.countdowns
        return tuple(one for one in some if self.party in (None, one.notice.state.id))

    @property
    def acts(self) -> tuple[Act, ...]:
        """What had happened by the day, earliest first."""
        return tuple(
            act
            for act in self.on.acts
            if act.day.first <= self.state.as_of
            and (self.party is None or self.party in (*act.states, *act.towards))
        )

    @property
    def quotations(self) -> tuple[Quotation, ...]:
        """What had been said by the day, latest first."""
        return quotations_of(self.on, self.party)

    @property
    def claims(self) -> tuple[Claim, ...]:
        """What sources had claimed; of one state, the claims about its status and its dates."""
        return tuple(
            claim for claim in self.known.claims if self.party is None or self._is_about(claim)
        )

    def _is_about(self, claim: Claim) -> bool:
        asserts = claim.asserts
        return isinstance(asserts, StatusClaim | DateClaim) and self.party in asserts.states

    @property
    def sources(self) -> tuple[Source, ...]:
        """What had been issued by the day or is cited by what was known; of one state, the cited.

        An act of law is known from its own day, so that a later source may bear it.
        """
        treaty, whole = self.known.treaty, self.party is None
        law = (treaty, *treaty.rules, *treaty.groups) if whole else ()
        states = [standing.state for standing in self.standings]
        ids = cited(law, states, self.acts, self.quotations, self.claims)
        return tuple(
            source
            for source in self.dataset.sources
            if source.id in ids
            or (whole and not (source.issued and source.issued.last > self.state.as_of))
        )


def day_document(subject: Subject) -> Document:
    """Return what is to be told of the subject."""
    cites = Citations(subject.dataset)
    treaty, day = subject.dataset.treaty, long_day(subject.state.as_of)
    statement = subject.on.statement(subject.party)
    title = treaty.name
    if subject.party:
        title = f"{subject.standings[0].state.name} and the {treaty.name}"
    numbers = cites(*statement.citations)
    sections = (
        *_pending(subject, cites),
        *_over_time(subject),
        *_map(subject),
        Section("States", table=_states(subject)),
        Section("Events", tuple(_event(act, cites) for act in subject.acts)),
        Section(
            "Quotations",
            tuple(quotation_item(subject.dataset, said, cites) for said in subject.quotations),
        ),
    )
    claims = tuple(_claims(subject, cites))
    checked = f"Data checked to {long_day(treaty.checked)}."
    return Document(
        title=title,
        lead=statement.sentence,
        sections=(
            *(
                section
                for section in sections
                if section.items or (section.table and section.table.rows)
            ),
            *claims,
        ),
        day=day,
        numbers=numbers,
        counts=tuple(words for _, words in header(subject.on).counts),
        remark=subject.unusual,
        citations=cites.listed(),
        origin=f"{treaty.name} as of {day}. {checked}",
        fingerprint=fingerprint(subject.dataset),
    )


def _pending(subject: Subject, cites: Citations) -> Iterator[Section]:
    """Tell every pending notice, or how far the treaty is from its entry into force."""
    if subject.countdowns:
        items = tuple(_countdown(subject, countdown, cites) for countdown in subject.countdowns)
        yield Section(f"Pending {subject.on.words.exit}s", items)
    elif subject.state.progress and subject.party is None:
        yield Section("Entry into force", (_countdown(subject, None, cites),))


def _countdown(subject: Subject, countdown: Countdown | None, cites: Citations) -> Item:
    view = countdown_view(subject.on, countdown.notice.state.id if countdown else None)
    figure = f" {view.figure} {view.unit}." if view.figure else ""
    under = [*window_words(view), *view.lines]
    numbers: tuple[int, ...] = ()
    if countdown:
        day = countdown.effective
        effect = f"Effective {day_words(day)}: " if day else "Basis: "
        under.insert(0, start_words(countdown.notice))
        under.insert(1, f"{effect}{basis_words(countdown)}.")
        numbers = cites(*countdown.notice.act.sources)
    return Item(view.name, f"{view.headline}.{figure}", "\n".join(under), numbers)


def _over_time(subject: Subject) -> Iterator[Section]:
    """Draw the number of parties up to the day, and the exits; each is told in words too."""
    history = chart_scene(subject.on)
    if history and subject.party is None:
        told = Item("", chart_words(history))
        heading = f"{capital(history.parties)} over time"
        yield Section(heading, (told,), picture=chart(history, *PAGE))
    exits = exits_scene(subject.on, subject.party)
    if exits.bars:
        told_all = tuple(Item("", words) for words in exits_words(exits))
        yield Section("Exits", told_all, picture=exits_chart(exits, *PAGE))


def _map(subject: Subject) -> Iterator[Section]:
    """Show the map, and say what is on it."""
    scene = map_scene(subject.on)
    if subject.party is None and scene.counted:
        yield Section("Map", map_items(scene), paragraphs=(BORDERS,), picture=map_drawn(scene))


def map_items(scene: MapScene) -> tuple[Item, ...]:
    """Tell what is on a map, each entry in its colour."""
    note = (Item("", scene.note),) if scene.note else ()
    return (*note, *(Item("", text, colour=colour) for colour, text in scene.told))


def map_drawn(scene: MapScene) -> Picture | None:
    """Return a map for a page, where there is one."""
    return map_picture(scene, _MAP_WIDTH, height_of_map(scene, _MAP_WIDTH))


def _states(subject: Subject) -> Table:
    """Tell the states in the order of the roster: those with a notice first, those out last."""
    by_id = {standing.state.id: standing for standing in subject.standings}
    rows = roster(subject.on).rows
    return Table(
        ("State", "Code", "Status", "Since", "Remarks"),
        tuple(_state(subject.on, by_id[row.id]) for row in rows if row.id in by_id),
    )


def _state(on: Snapshot, standing: Standing) -> tuple[str, ...]:
    return (
        standing.state.name,
        standing.state.id,
        status_words(on, standing.status),
        day_words(standing.since) if standing.since else "",
        ", ".join(flag_words(on, standing)),
    )


def _event(act: Act, cites: Citations) -> Item:
    under = [act.summary] if act.summary else []
    if act.basis != "read":
        under.append(f"{capital(BASIS_WORDS[act.basis])}.")
    text = f"{act.title} ({KIND_WORDS[act.kind]})"
    return Item(span_words(act.day, act.until), text, "\n".join(under), cites(*act.sources))


def quotation_item(dataset: Dataset, quotation: Quotation, cites: Citations) -> Item:
    """Tell a quotation with its speaker, the office held then, and how the words came to us."""
    by = attribution(dataset, quotation)
    under = [f"Our translation: “{quotation.gloss}”"] if quotation.gloss else []
    under += [f"{capital(phrase)}." for phrase in by.how]
    numbers = cites(quotation.source)
    return Item(by.who, quotation.exact, "\n".join(under), numbers, quotation.language)


def _claims(subject: Subject, cites: Citations) -> Iterator[Section]:
    """Tell the claims under their verdicts, judged by all that the data knows."""
    asked = {claim.id for claim in subject.claims}
    judged = [judgement for judgement in subject.on.judged if judgement.claim.id in asked]
    if judged:
        yield Section("Claims, judged with hindsight")
    words, spelling = subject.on.words, PLAIN.of(subject.dataset)
    for verdict in VERDICT_NAMES:
        items = tuple(
            Item(
                date_words(judgement.claim.day),
                f"“{judgement.claim.words}”",
                f"{capital(verdict_reason(judgement, spelling)).removesuffix('.')}.",
                cites(judgement.claim.source),
            )
            for judgement in judged
            if judgement.verdict == verdict
        )
        if items:
            yield Section(verdict_words(verdict, words), items, within=True)
