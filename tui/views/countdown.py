"""The countdown panel's view: a pending withdrawal, the way into force, or nothing pending."""

from collections.abc import Iterator
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from ..analysis.endings import ended, ending_words, left_by_itself
from ..analysis.names import in_order
from ..analysis.registry import Snapshot
from ..analysis.sentences import worded
from ..engine.rules import article_words
from ..engine.snapshot import Countdown, Notice, Progress, Standing, TreatyOnDay
from .gaps import gap
from .labels import (
    date_words,
    day_words,
    days_words,
    mark_of,
    plural,
    reservation,
    status_words,
    weekday_words,
)
from .notice_lines import stages, window_lines, window_name

_LEAVES = ("running", "conditional", "disputed")
"""The phases of a notice on whose day its state will have left, as far as is known."""
_FEW = 3
"""How many past exits are named beside the count."""


class BarSpan(Struct, frozen=True):
    """A part of the way from a notice to its effect: both ends from 0 to 1, its name, its days."""

    start: float
    end: float
    name: str
    days: str


class CountdownView(Struct, frozen=True):
    """A countdown, whatever is counted. Lines are in reading order, the most needed first.

    ``title`` says what all of it is about, ``figure`` is the big number, ``unit`` the word beside
    it, ``beside`` what stands under that, ``until`` the day it runs to (a ticking notice runs to
    00:00 of it), ``done`` the part of the way that is behind, 0 to 1, ``bar`` the days at its two
    ends, ``windows`` the parts of it in which a conference is due, ``stages`` the steps with
    whether each is reached, ``past`` the last exit in full where nothing is pending, ``back_to``
    the day of it, ``say`` the one sentence that is true of what is shown, ``article`` the rule it
    rests on, ``about`` the id of the state that all of it is about, ``None`` for the
    treaty, ``elsewhere`` who leaves another treaty next.
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
    hypothetical: bool = False
    back_to: date | None = None
    about: str | None = None


def countdown_view(on: Snapshot, party: str | None = None) -> CountdownView:
    """Return what the countdown panel shows on a day, for the selected state if there is one.

    All of it is about one subject: the selected state, if it exists on the day. Otherwise it is
    the nearest notice, the way into force before the treaty is in force, a withdrawal that was
    announced, and at last the treaty with its last withdrawal.
    """
    about = _subject(on.treaty, party)
    view, statement = _view(on, about), on.statement(about)
    article = article_words(statement.article)
    return replace(view, say=statement.sentence, article=article, about=about)


def _subject(state: TreatyOnDay, party: str | None) -> str | None:
    """Return the state that the countdown is about, ``None`` for the treaty."""
    if party is not None and state.standing(party):
        return party
    # Those that are overdue come last; they are of the past.
    if state.countdowns and state.countdowns[0].phase != "due":
        return state.countdowns[0].notice.state.id
    if state.progress:
        return None
    announced = (
        standing.state.id
        for standing in state.standings
        if "withdrawal_announced" in standing.flags
    )
    return next(announced, None)


def heading(view: CountdownView) -> str:
    """Return what is counted, and how it stands, in one line: ``Russia: still a State Party``."""
    return f"{view.name}: {view.headline}" if view.headline else view.name


def _view(on: Snapshot, about: str | None) -> CountdownView:
    state = on.treaty
    standing = state.standing(about) if about else None
    if standing is None:
        return _progress(on, state.progress) if state.progress else _quiet(on)
    shown = state.countdown(standing.state.id)
    if shown:
        view = _pending(on, shown)
    else:
        view = replace(_of_state(on, standing), title=standing.state.name)
    return replace(view, others=_others(state, shown))


def _others(state: TreatyOnDay, shown: Countdown | None) -> tuple[str, ...]:
    """Name the pending withdrawals that the panel does not show."""
    lead = "Also pending" if shown else "Pending"
    return tuple(
        f"{lead}: {countdown.notice.state.name}, "
        + (
            countdown.phase.replace("_", " ")
            if countdown.days is None
            else f"{days_words(countdown.days)} to go"
        )
        for countdown in state.countdowns
        if countdown is not shown and countdown.phase != "due"
    )


def _pending(on: Snapshot, countdown: Countdown) -> CountdownView:
    notice, effective, day = countdown.notice, countdown.effective, on.day
    headline = {
        "running": "still {a_party}",
        "conditional": "still {a_party}; the day is conditional",
        "disputed": "still {a_party}; day of effect disputed",
        "suspended": "still {a_party}; notice suspended",
        "without_effect": "still {a_party}; a notice has no effect",
        "due": "the effective day has passed; no effect recorded",
    }[countdown.phase]
    done: float | None = None
    windows: tuple[BarSpan, ...] = ()
    if effective and effective > notice.received:
        whole = (effective - notice.received).days
        done = min(1.0, (day - notice.received).days / whole)
        windows = tuple(_spans(notice, whole))
    words = worded(headline, on.words)
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
        stages=stages(notice.state, on.acts, day, out=countdown.phase == "due"),
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
            yield BarSpan(start / whole, end / whole, window_name(window).lower(), days)


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
        said = [
            act
            for act in on.acts
            if act.kind == "announcement_of_intent"
            and standing.state.id in act.states
            and act.day.first <= day
        ]
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
    if end and standing.status == "former_party" and not left_by_itself(on.timeline, standing):
        return CountdownView(
            mark="former_party",
            name=name,
            headline=f"{on.words.party} until the treaty {ending_words(end, day)}",
        )
    if standing.status == "former_party" and standing.since:
        left = f"left on {day_words(standing.since)}"
        view = CountdownView(mark="former_party", name=name, headline=left)
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
    yield f"Last {on.words.exit}: {last.state.name}, effective {day_words(last.effective)}, {when}."
    if last.act.kind == "notice_of_withdrawal":
        yield f"Its notice was given on {day_words(last.received)}."
