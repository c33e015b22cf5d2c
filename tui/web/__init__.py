"""The dashboard in a browser: who may ask, the page it is shown on, the processes behind it."""
