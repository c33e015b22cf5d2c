"""Slides: what one step of a briefing shows, derived from the state on its day.

``slide.py`` says what a slide is, ``of_state.py`` and ``of_record.py`` make them, one function for
each kind of focus; ``widgets/page_layout.py`` lays one out on a screen of a given size.
"""
