"""The countdown panel's view: a pending withdrawal, the way into force, or nothing pending."""

from collections.abc import Iterator
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from ..analysis.endings import ended, ending_words, own_exit
from ..analysis.names import in_order
from ..analysis.registry import Snapshot
from ..analysis.sentences import capital, worded
from ..analysis.statements import exits_together
from ..engine.dates import PartialDate
from ..engine.model import Act, State
from ..engine.rules import article_words
from ..engine.snapshot import Countdown, Notice, Progress, Standing, TreatyOnDay
from .gaps import gap
from .labels import (
    date_words,
    day_words,
    days_words,
    few_names,
    mark_of,
    plural,
    reservation,
    status_words,
    weekday_words,
    window_days,
)
from .notice_lines import stages, window_lines, window_name
from .panels import unusual_words

_LEAVES = ("running", "conditional", "disputed")
"""The phases of a notice on whose day its state will have left, as far as is known."""
_FEW = 3
"""How many past exits are named beside the count."""


class BarSpan(Struct, frozen=True):
    """A part of the way from a notice to its effect: both ends from 0 to 1, its name, its days.

    The days are told ``days`` without their year beside the bar, ``told`` with it elsewhere.
    """

    start: float
    end: float
    name: str
    days: str
    told: str


class CountdownView(Struct, frozen=True):
    """A countdown, whatever is counted. Lines are in reading order, the most needed first.

    ``title`` says what all of it is about, ``figure`` is the big number, ``unit`` the word beside
    it, ``beside`` what stands under that, ``until`` the day it runs to (a ticking notice runs to
    00:00 of it), ``done`` the part of the way that is behind, 0 to 1, ``bar`` the days at its two
    ends, ``windows`` the parts of it in which a conference is due, ``stages`` the steps with
    whether each is reached, ``past`` the last exit in full where nothing is pending, ``back_to``
    the day of it, ``say`` the one sentence that is true of what is shown, ``article`` the rule it
    rests on, ``unusual`` on what else it rests than was known on the day, ``about`` the id of the
    state that all of it is about, ``None`` for the treaty, ``elsewhere`` who leaves another treaty
    next.
    """

    mark: str
    name: str
    title: str = "Status"
    headline: str = ""
    figure: str | None = None
    unit: str = ""
    apart: str = ""
    beside: tuple[str, ...] = ()
    until: date | None = None
    done: float | None = None
    bar: tuple[str, str] = ("", "")
    windows: tuple[BarSpan, ...] = ()
    lines: tuple[str, ...] = ()
    stages: tuple[tuple[str, bool], ...] = ()
    others: tuple[str, ...] = ()
    elsewhere: str = ""
    past: tuple[str, ...] = ()
    say: str = ""
    article: str = ""
    unusual: str = ""
    hypothetical: bool = False
    back_to: date | None = None
    about: str | None = None


def countdown_view(on: Snapshot, party: str | None = None) -> CountdownView:
    """Return what the countdown panel shows on a day, for the selected state if there is one.

    All of it is about one subject: the selected state, if it exists on the day. Otherwise it is
    the nearest notice, the way into force before the treaty is in force, a withdrawal that was
    announced, and at last the treaty with its last withdrawal. States that are alike in it are
    one subject together, and the sentence is that on the treaty.
    """
    subjects = _subjects(on, party)
    about = subjects[0].id if subjects else None
    view, statement = _view(on, subjects), on.statement(about)
    article = article_words(statement.article)
    if len(subjects) > 1:
        view, statement = _of_several(on, view, subjects), on.statement()
    unusual = unusual_words(on) or ""
    return replace(view, say=statement.sentence, article=article, unusual=unusual, about=about)


def _subjects(on: Snapshot, party: str | None) -> tuple[State, ...]:
    """Return the states that the countdown is about, none for the treaty."""
    state = on.treaty
    if party is not None and (selected := state.standing(party)):
        return (selected.state,)
    if together := exits_together(state):
        return tuple(countdown.notice.state for countdown in together[0])
    return () if state.progress else next(_announced_together(on), ())


def _announced_together(on: Snapshot) -> Iterator[tuple[State, ...]]:
    """Yield the states that have announced an exit and given no notice, by its day."""
    groups: dict[PartialDate, list[State]] = {}
    for standing in on.treaty.standings:
        if "withdrawal_announced" in standing.flags and (said := _announcements(on, standing)):
            groups.setdefault(said[-1].day, []).append(standing.state)
    yield from map(tuple, groups.values())


def _announcements(on: Snapshot, standing: Standing) -> list[Act]:
    return [
        act
        for act in on.acts
        if act.kind == "announcement_of_intent"
        and standing.state.id in act.states
        and act.day.first <= on.day
    ]


def _of_several(on: Snapshot, view: CountdownView, states: tuple[State, ...]) -> CountdownView:
    """Return the view of the first of some states that are alike, told of all of them."""
    name = capital(few_names(states))
    countdowns = [on.treaty.countdown(state.id) for state in states]
    notices = [countdown.notice for countdown in countdowns if countdown]
    steps = {stages(state, on.acts, on.day) for state in states}
    view = replace(view, name=name, stages=view.stages if len(steps) == 1 else ())
    if not notices:
        return replace(view, title=f"{len(states)} announced, none has given notice")
    lead = "notice" if len({notice.received for notice in notices}) == 1 else "first notice"
    return replace(
        view,
        title=f"{name} leave" if view.title.endswith(" leaves") else name,
        bar=(f"{lead} {day_words(min(notice.received for notice in notices))}", view.bar[1]),
    )


def heading(view: CountdownView) -> str:
    """Return what is counted, and how it stands, in one line: ``Russia: still a State Party``."""
    return f"{view.name}: {view.headline}" if view.headline else view.name


def window_words(view: CountdownView) -> tuple[str, ...]:
    """Say which days the windows of a countdown have, where no bar shows them."""
    return tuple(f"Days for the {window.name}: {window.told}." for window in view.windows)


def _view(on: Snapshot, subjects: tuple[State, ...]) -> CountdownView:
    state = on.treaty
    standing = state.standing(subjects[0].id) if subjects else None
    if standing is None:
        return _progress(on, state.progress) if state.progress else _quiet(on)
    shown = state.countdown(standing.state.id)
    if shown:
        view = _pending(on, shown, many=len(subjects) > 1)
    else:
        view = replace(_of_state(on, standing), title=standing.state.name)
    return replace(view, others=_others(state, subjects))


def _others(state: TreatyOnDay, shown: tuple[State, ...]) -> tuple[str, ...]:
    """Name the pending withdrawals that the panel does not show, those that are alike together."""
    is_counted = any(state.countdown(one.id) for one in shown)
    lines = []
    for together in exits_together(state):
        left = [one for one in together if one.notice.state not in shown]
        if left:
            days, phase = left[0].days, left[0].phase.replace("_", " ")
            when = phase if days is None else f"{days_words(days)} to go"
            names = few_names([one.notice.state for one in left])
            lines.append(f"{'Also pending' if is_counted else 'Pending'}: {names}, {when}")
    return tuple(lines)


def _pending(on: Snapshot, countdown: Countdown, *, many: bool) -> CountdownView:
    notice, effective, day = countdown.notice, countdown.effective, on.day
    headline = {
        "running": "still {they}",
        "conditional": "still {they}; the day is conditional",
        "disputed": "still {they}; day of effect disputed",
        "suspended": "still {they}; notice suspended",
        "without_effect": "still {they}; a notice has no effect",
        "due": "the effective day has passed; no effect recorded",
    }[countdown.phase]
    done: float | None = None
    windows: tuple[BarSpan, ...] = ()
    if effective and effective > notice.received:
        whole = (effective - notice.received).days
        done = min(1.0, (day - notice.received).days / whole)
        windows = tuple(_spans(notice, whole))
    they = worded("{parties}" if many else "{a_party}", on.words)
    words = worded(headline, on.words, they=they)
    return CountdownView(
        mark={"suspended": "suspended", "due": "former_party"}.get(countdown.phase, "pending"),
        name=notice.state.name,
        title=f"{notice.state.name} leaves" if countdown.phase in _LEAVES else notice.state.name,
        headline=words,
        beside=(_until(countdown), words),
        figure=None if countdown.days is None else str(abs(countdown.days)),
        unit=_unit(countdown),
        apart=str(gap(day, effective)) if effective and effective >= day else "",
        until=effective,
        done=done,
        bar=(
            f"notice {day_words(notice.received)}",
            f"out {day_words(effective)}" if effective else "",
        ),
        windows=windows,
        lines=window_lines(on, notice),
        stages=stages(notice.state, on.acts, day),
    )


def _until(countdown: Countdown) -> str:
    if countdown.effective is None:
        return ""
    lead = "effective" if countdown.phase == "due" else "to"
    return f"{lead} {weekday_words(countdown.effective)}"


def _spans(notice: Notice, whole: int) -> Iterator[BarSpan]:
    """Yield the windows that a notice opens, as parts of its way of so many days."""
    for window in notice.windows:
        start, end = ((day - notice.received).days for day in (window.opens, window.closes))
        if 0 <= start < end <= whole:
            days = f"{window.opens.day} {window.opens:%b} to {window.closes.day} {window.closes:%b}"
            name, told = window_name(window).lower(), window_days(window)
            yield BarSpan(start / whole, end / whole, name, days, told)


def _unit(countdown: Countdown) -> str:
    number = abs(countdown.days or 0)
    days = "day" if number == 1 else "days"
    return {"suspended": f"{days} left when suspended", "due": f"{days} past that day"}.get(
        countdown.phase, f"{days} to go"
    )


def binding_unit(days: int, whom: str) -> str:
    """Return the unit of the days until the treaty binds a state."""
    return f"{'day' if days == 1 else 'days'} until the treaty binds {whom}"


def _of_state(on: Snapshot, standing: Standing) -> CountdownView:
    """A state without a notice of its own: its announcement, its way in or its exit."""
    name, day = standing.state.name, on.day
    if standing.bound_from:
        days, headline = (standing.bound_from - day).days, "instrument deposited; not yet bound"
        return CountdownView(
            mark="contracting_state",
            name=name,
            headline=headline,
            beside=(f"on {weekday_words(standing.bound_from)}", headline),
            figure=str(days),
            unit=binding_unit(days, "it"),
            until=standing.bound_from,
            lines=(f"{on.words.party} from {day_words(standing.bound_from)}.",),
        )
    if "withdrawal_announced" in standing.flags:
        said = _announcements(on, standing)
        return CountdownView(
            mark="announced",
            name=name,
            headline=f"{on.words.exit} announced; no clock runs",
            stages=stages(standing.state, on.acts, day),
            lines=(
                f"Announced on {date_words(said[-1].day)}. No notice has been given.",
                *_if_notice_today(on.treaty),
            ),
        )
    end = ended(on.treaty)
    if end and standing.status == "former_party" and not own_exit(on.timeline, standing):
        return CountdownView(
            mark="former_party",
            name=name,
            headline=f"{on.words.party} until the treaty {ending_words(end, day)}",
        )
    if standing.status == "former_party" and standing.since:
        left, exit_ = f"left on {day_words(standing.since)}", own_exit(on.timeline, standing)
        view = CountdownView(mark="former_party", name=name, headline=left)
        if exit_ and exit_.condition:
            told = f"The effect was conditional: {exit_.condition}."
            view = replace(view, headline=f"{left}, on a condition", lines=(told,))
        return _with_years(view, "left", standing.since, day)
    status, since = status_words(on, standing.status), standing.since
    view = CountdownView(
        mark=mark_of(standing),
        name=name,
        headline=f"{status} since {day_words(since)}" if since else status,
        lines=("It has given no notice." if standing.status == "party"
               else "Not bound by the treaty.",),
    )  # fmt: skip
    return _with_years(view, f"{status} since", since, day) if since else view


def _with_years(view: CountdownView, what: str, since: date, day: date) -> CountdownView:
    """Return a view with the time that has passed as its figure: whole years, at first days."""
    passed = gap(since, day)
    number, unit = (passed.years, "year") if passed.years else ((day - since).days, "day")
    return replace(
        view,
        figure=str(number),
        unit=unit if number == 1 else f"{unit}s",
        beside=(f"{what} {weekday_words(since)}", str(passed) if passed.years else ""),
    )


def _if_notice_today(state: TreatyOnDay) -> tuple[str, ...]:
    """Say when a notice given on this day could take effect at the earliest."""
    if state.earliest_effect is None:
        return ()
    return (f"If notice came today, the earliest exit is {day_words(state.earliest_effect)}.",)


def _progress(on: Snapshot, progress: Progress) -> CountdownView:
    count = plural(progress.instruments, "instrument deposited", "instruments deposited")
    lines = [f"{count}; {plural(progress.needed, 'is', 'are')} needed."]
    if progress.missing:
        names = ", ".join(state.name for state in progress.missing)
        lines.append(f"Indispensable and not deposited: {names}.")
    if progress.in_force_from is None:
        return CountdownView(
            mark="contracting_state",
            name="Not in force",
            title="Entry into force",
            headline=worded("nobody is {a_party} yet", on.words),
            figure=str(progress.instruments),
            unit=f"of {progress.needed} instruments",
            done=min(1.0, progress.instruments / progress.needed),
            lines=tuple(lines),
        )
    by = ", ".join(sorted({act.title for act in progress.completed_by}, key=in_order))
    if progress.completed_on:
        lines.append(f"Condition met on {day_words(progress.completed_on)}: {by}.")
    left = (progress.in_force_from - on.day).days
    headline = worded("all conditions met; nobody is {a_party} yet", on.words)
    return CountdownView(
        mark="contracting_state",
        name="Entry into force",
        title="Entry into force",
        headline=headline,
        beside=(f"on {weekday_words(progress.in_force_from)}", headline),
        figure=str(left),
        unit=f"{'day' if left == 1 else 'days'} to entry into force",
        until=progress.in_force_from,
        lines=tuple(lines),
    )


def _quiet(on: Snapshot) -> CountdownView:
    """No notice, no announcement: the treaty, ended or in force, with its last exit."""
    state, end = on.treaty, ended(on.treaty)
    view = CountdownView(
        mark="party",
        name="Nothing pending",
        beside=("no notice is running", *_exits(on)),
        past=tuple(_last_exit(on)),
    )
    last = state.last_exit
    if last and last.effective != on.day:
        view = replace(view, back_to=last.effective)
    if end:
        headline = f"the treaty {ending_words(end, on.day)}"
        return replace(view, mark="former_party", name="Not in force", headline=headline)
    if not on.is_counted:
        return _since_last_exit(on, view)
    unit = on.words.party if state.counts.party == 1 else on.words.parties
    return replace(view, figure=str(state.counts.party), unit=unit)


def _since_last_exit(on: Snapshot, view: CountdownView) -> CountdownView:
    """Return a view with the days since the last exit as its figure, where there was one."""
    last = on.treaty.last_exit
    days = (on.day - last.effective).days if last and last.effective else 0
    if not days:
        return view
    unit = f"{'day' if days == 1 else 'days'} since the last {on.words.exit}"
    return replace(view, mark="former_party", figure=str(days), unit=unit)


def _exits(on: Snapshot) -> Iterator[str]:
    """Name the last exits, the newest last."""
    if ended(on.treaty):
        return
    overdue = {one.notice.state.id: one for one in on.treaty.countdowns if one.phase == "due"}
    left = sorted(
        (standing.since, standing.state.name, reservation(overdue.get(standing.state.id)))
        for standing in on.treaty.standings
        if standing.status == "former_party" and standing.since
    )
    for since, name, unsure in left[-_FEW:]:
        yield f"{name} {'out' if unsure else 'left'} {day_words(since)}{unsure}"


def _last_exit(on: Snapshot) -> Iterator[str]:
    last = on.treaty.last_exit
    if last is None or last.effective is None:
        yield f"No {on.words.exit} has ever taken effect."
        return
    ago = f"{gap(last.effective, on.day)} ago"
    when = "today" if last.effective == on.day else ago
    by_notice = last.act.kind == "notice_of_withdrawal"
    what = on.words.exit if by_notice else "exit"
    yield f"Last {what}: {last.state.name}, effective {day_words(last.effective)}, {when}."
    if by_notice:
        yield f"Its notice was given on {day_words(last.received)}."
