"""Where the page is served, and who may ask for it.

That is whoever has its secret, in a browser that was sent to this address. A page from elsewhere
can make a browser call any address, also one of this machine. What it cannot do is forge the two
headers that are compared here. Other accounts of the machine can send any header; what they do not
have is the secret, which stands in the address that is printed once.

The port is not compared: a tunnel (``ssh -L``) gives it another, and what comes from another server
of the same host has an Origin that is not its Host.
"""

import errno
import ipaddress
import os
import secrets
import socket

from msgspec import Struct

from ..base.errors import UserError

LOOPBACK = ("localhost", "127.0.0.1", "::1")


class Gate(Struct, frozen=True):
    """Lets in what has the *secret* and names this server: *host*, the machine or the loopback."""

    host: str
    secret: str

    def knows(self, path: str) -> bool:
        """Return whether the path of a request begins with the secret; it takes the same time."""
        first = path.removeprefix("/").partition("/")[0]
        return secrets.compare_digest(first.encode(), self.secret.encode())

    def refusal(
        self, *, host: str | None, origin: str | None, reached: str, needs_origin: bool = False
    ) -> str | None:
        """Say why a request is refused, ``None`` when it is let in.

        *host* and *origin* are its headers, *reached* the address of this machine at which it
        arrived. A name that only resolves to that address (DNS rebinding) is not enough.
        """
        if host is None or _host_name(host) not in self._names(reached):
            return f"Host `{host or ''}` is not this server"
        if origin is None:
            return "no Origin" if needs_origin else None
        if origin.casefold() != f"http://{host.casefold()}":
            return f"Origin `{origin}` is not this server"
        return None

    def _names(self, reached: str) -> set[str]:
        own = socket.gethostname()
        names = (*LOOPBACK, self.host, reached, own, f"{own}.local")
        return {authority(name.casefold()) for name in names if name}


def _host_name(host: str) -> str:
    """Return the name in a Host header, without its port and the dot at the end of a full name."""
    name, colon, port = host.casefold().rpartition(":")
    return (
        name if colon and port.isdecimal() and port.isascii() else host.casefold()
    ).removesuffix(".")


def authority(host: str) -> str:
    """Return a host as it stands in an address: an IPv6 address in brackets."""
    return f"[{host}]" if ":" in host else host


HEADERS = {
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
"""What every answer tells the browser; the page itself has a policy of its own."""


def page_policy(host: str, nonce: str) -> str:
    """Return the policy of the page: load nothing and call nobody but this *host*.

    *nonce* marks the style elements that xterm.js makes as ours; no inline script is allowed.
    """
    return (
        "default-src 'none'; script-src 'self'; font-src 'self'; img-src 'self'; "
        f"style-src 'self' 'nonce-{nonce}'; connect-src ws://{host}; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    )


_NOT_HERE = {errno.EADDRNOTAVAIL, errno.EAFNOSUPPORT}


def bind(host: str, port: int) -> socket.socket:
    """Return a socket bound to the first address of *host* that this machine has; 0 is any port.

    Raises:
        UserError: the name is unknown, no address of this machine, or the port is taken.
    """
    try:
        found = socket.getaddrinfo(
            host, port, type=socket.SOCK_STREAM, flags=socket.AI_ADDRCONFIG | socket.AI_PASSIVE
        )
    except (OSError, UnicodeError):
        raise UserError(f"--host {host}: there is no such address") from None
    for family, _, _, _, address in found:
        try:
            return socket.create_server(address[:2], family=family)
        except OSError as error:
            if error.errno not in _NOT_HERE:
                raise UserError(_why_not(error, authority(host), port)) from None
    raise UserError(f"--host {host}: this machine has no such address")


def _why_not(error: OSError, host: str, port: int) -> str:
    if error.errno == errno.EADDRINUSE:
        return f"--port {port}: in use on {host}; choose another, or 0 for any that is free"
    if error.errno == errno.EACCES:
        return f"--port {port}: ports below 1024 need more rights; choose a higher one"
    return f"{host}:{port} cannot be served: {os.strerror(error.errno or 0)}"


def is_private(bound: socket.socket) -> bool:
    """Say whether only this machine can reach a bound socket."""
    return ipaddress.ip_address(bound.getsockname()[0]).is_loopback
