"""Reads the variables of a TensorFlow checkpoint without TensorFlow (400 MB and half a minute of imports for 26 MB of
numbers).

A checkpoint is an index, which is a LevelDB table of protocol-buffer entries, and one file of raw numbers. Source of
both formats: tensorflow/core/util/tensor_bundle and LevelDB's table_format.md."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
import numpy.typing as npt

_FOOTER = 48
_MAGIC = 0xDB4775248B80FB57
_FLOATS: dict[int, np.dtype[Any]] = {1: np.dtype("<f4"), 2: np.dtype("<f8")}
"""By the number that TensorFlow gives a type; integers, such as the step, are left out."""


class BrokenBundle(ValueError):
    """Raised when the bytes are no index, or one that is compressed or lies in several files."""


def read_floats(index: bytes, data: bytes) -> dict[str, npt.NDArray[np.float32]]:
    """All variables of floats by name, in their shapes. Raises BrokenBundle."""
    if len(index) < _FOOTER or int.from_bytes(index[-8:], "little") != _MAGIC:
        raise BrokenBundle("no index")
    at = len(index) - _FOOTER
    for _ in range(2):  # where the meta index lies: not needed
        _, at = _varint(index, at)
    offset, at = _varint(index, at)
    size, _ = _varint(index, at)
    found = {}
    for _, handle in _entries(index, offset, size):
        start, after = _varint(handle, 0)
        for key, value in _entries(index, start, _varint(handle, after)[0]):
            numbers, parts = _fields(value)
            kind = _FLOATS.get(numbers.get(1, 0)) if key else None
            if kind is not None:
                values = np.frombuffer(data, kind, numbers.get(5, 0) // kind.itemsize, numbers.get(4, 0))
                found[key.decode()] = values.astype(np.float32).reshape(_shape(parts.get(2, [b""])[0]))
    return found


def _entries(table: bytes, offset: int, size: int) -> Iterator[tuple[bytes, bytes]]:
    """Key and value of each entry of a block; keys share their beginnings with the one before."""
    if table[offset + size] != 0:
        raise BrokenBundle("compressed")
    end = offset + size
    end -= 4 * (int.from_bytes(table[end - 4 : end], "little") + 1)
    at, key = offset, b""
    while at < end:
        shared, at = _varint(table, at)
        own, at = _varint(table, at)
        length, at = _varint(table, at)
        key = key[:shared] + table[at : at + own]
        yield key, table[at + own : at + own + length]
        at += own + length


def _fields(message: bytes) -> tuple[dict[int, int], dict[int, list[bytes]]]:
    """The numbers of a protocol-buffer message by field, and its parts."""
    numbers: dict[int, int] = {}
    parts: dict[int, list[bytes]] = {}
    at = 0
    while at < len(message):
        tag, at = _varint(message, at)
        kind = tag & 7
        if kind == 0:
            numbers[tag >> 3], at = _varint(message, at)
        elif kind == 2:
            length, at = _varint(message, at)
            parts.setdefault(tag >> 3, []).append(message[at : at + length])
            at += length
        elif kind == 5:
            at += 4
        else:
            raise BrokenBundle("entry")
    return numbers, parts


def _shape(message: bytes) -> tuple[int, ...]:
    return tuple(_fields(size)[0].get(1, 0) for size in _fields(message)[1].get(2, []))


def _varint(data: bytes, at: int) -> tuple[int, int]:
    number = shift = 0
    while True:
        byte = data[at]
        at += 1
        number |= (byte & 127) << shift
        if byte < 128:
            return number, at
        shift += 7
