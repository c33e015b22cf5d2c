"""The least that Textual can do, as programs to compare with."""

APP = """
from textual.app import App
from textual.widgets import Footer, Header, Static

class Bare(App):
    BINDINGS = [("q", "quit", "Quit")]
    def compose(self):
        yield Header()
        yield Static("bare text")
        yield Footer()

Bare().run()
"""
"""The bare app: a header, a line of text, a footer. It is complete when it shows ``Quit``."""

CLOCK = """
from datetime import datetime
from textual.app import App
from textual.widgets import Digits

class Clock(App):
    BINDINGS = [("q", "quit", "Quit")]
    def compose(self):
        yield Digits("00:00:00")
    def on_ready(self):
        self.set_interval(1, self.tick)
    def tick(self):
        self.query_one(Digits).update(f"{datetime.now():%H:%M:%S}")

Clock().run()
"""
"""A clock over the whole width that ticks once a second."""

TABLE = """
from textual.app import App
from textual.widgets import DataTable

class Table(App):
    BINDINGS = [("q", "quit", "Quit")]
    def compose(self):
        yield DataTable(cursor_type="row")
    def on_mount(self):
        table = self.query_one(DataTable)
        table.add_columns("Code", "State", "Status")
        for number in range(35):
            table.add_row(f"S{number:02}", f"State number {number}", "State Party")
        table.focus()

Table().run()
"""
"""A table of 35 rows with a cursor."""

BOARD = """
from itertools import cycle
from textual.app import App
from textual.containers import Grid, Vertical
from textual.widgets import Static

WORDS = "the quick brown fox jumps over a lazy dog and runs on to the next hill".split()

def text(lines, turn):
    return "\\n".join(" ".join(WORDS[(turn + line) % 9:][:5]) for line in range(lines))

class Board(App):
    BINDINGS = [("q", "quit", "Quit"), ("j", "turn", "Turn")]
    CSS = "Grid { grid-size: 3 2; grid-rows: 1fr 12; } Vertical { border: round grey; }"
    turn = 0
    def compose(self):
        yield Static("head")
        with Grid():
            for lines in (17, 15, 14, 3, 8):
                with Vertical():
                    yield Static(text(lines, 0), markup=False)
        yield Static("State number 30")
    def action_turn(self):
        self.turn += 1
        for one, lines in zip(self.query("Vertical Static"), (17, 15, 14, 3, 8)):
            if lines != 17:
                one.update(text(lines, self.turn), layout=False)

Board().run()
"""
"""Five bordered panels of the toolkit's own, as much text on them; a key writes four anew."""
