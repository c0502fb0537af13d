"""Where sentences lie for one encoder: in few directions, without what all sentences share."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Matrix = npt.NDArray[np.float32]


@dataclass(frozen=True)
class Space:
    """`centre` (dimensions), `axes` (dimensions, directions), `anchors` (texts, directions): the training sentences."""

    centre: Matrix
    axes: Matrix
    anchors: Matrix

    @classmethod
    def fit(cls, vectors: Matrix, directions: int) -> Space:
        """Keeps the `directions` in which `vectors` (texts, dimensions) differ most (principal components)."""
        centre = vectors.mean(axis=0)
        moved = _unit(vectors - centre)
        _, axes = np.linalg.eigh(moved.T @ moved)
        kept = np.ascontiguousarray(axes[:, ::-1][:, :directions], dtype=np.float32)
        return cls(centre, kept, _unit(moved @ kept))

    def place(self, vectors: Matrix) -> Matrix:
        """Unit vectors, shape (texts, directions)."""
        return _unit(_unit(vectors - self.centre) @ self.axes)


def _unit(vectors: Matrix) -> Matrix:
    return np.asarray(vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-6), dtype=np.float32)
