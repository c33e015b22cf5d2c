"""The terminal that the monkey plays on lives with the tests of real terminals."""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1] / "pty"))
