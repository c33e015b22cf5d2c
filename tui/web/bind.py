"""Takes the address to serve on before anything else is started."""

import errno
import ipaddress
import os
import socket

from ..base.errors import UserError
from .gate import authority

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
