"""``python -m openskies_tui``, and where the installed command begins."""

import signal

if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
    # Ctrl+C during the imports is no traceback; `main` takes it from there.
    signal.signal(signal.SIGINT, signal.SIG_DFL)

from .cli.main import main

if __name__ == "__main__":
    main()
