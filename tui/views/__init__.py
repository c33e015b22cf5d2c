"""Pure selectors: from the engine's answers to what a panel or a report shows.

A view is a frozen value in plain words, without colours, widths or widgets. The dashboard and
the command line show the same views, so that they cannot disagree.
"""
