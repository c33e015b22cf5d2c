"""How much a dataset may hold. One place for every limit; data/README.md gives the same figures.

They leave room for all 560 treaties with the UN as their depositary, some 200,000 acts, laid in
one file, and stop what is made to exhaust the machine long before it does.
"""

MAX_FILE_BYTES = 128 * 2**20
"""Bytes in one file. 200,000 acts with their titles, summaries and sources are about 63 MB."""
MAX_CHARACTERS_IN_ALL = 2 * MAX_FILE_BYTES
"""Characters in all files of a dataset together."""
MAX_FILES = 1000
"""Files in the folder of a dataset."""
MAX_DEPTH = 32
"""Lists and entries within one another. The deepest of the schema is seven."""
MAX_ITEMS = 250_000
"""Items of one list, or keys of one entry."""
MAX_TEXT = 100_000
"""Characters of one value or key. The longest that the schema allows is 4,000."""
MAX_PROBLEMS = 1000
"""Findings about one file, or one dataset, after which the rest is not looked at."""
MAX_SHOWN = 100_000
"""Forbidden characters of one file that are shown as escapes where that was asked for."""
MAX_TOLD = 100
"""Findings that are printed; of the others only their number."""
