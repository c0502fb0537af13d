"""The doors couriers use. `CHANNELS` is the only list; how to add one stands in connectors/README.md."""

from connectors.base import ChannelFactory
from connectors.rest.channel import create as rest
from connectors.telegram.channel import create as telegram
from connectors.web.channel import create as web

CHANNELS: tuple[ChannelFactory, ...] = (rest, web, telegram)
