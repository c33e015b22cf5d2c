"""``python -m openskies_tui``, and where the installed command begins."""

import gc
import signal

# What is made at the start is there to stay: to look through it for garbage takes a tenth of it.
gc.set_threshold(200_000)
if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
    # Ctrl+C during the imports is no traceback; `main` takes it from there.
    signal.signal(signal.SIGINT, signal.SIG_DFL)

from .cli.main import main  # noqa: E402 - both are to hold for the imports too

if __name__ == "__main__":
    main()
