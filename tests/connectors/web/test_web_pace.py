"""How fast one visitor may send."""

from connectors.web.pace import Pace


def test_a_burst_passes_and_then_one_waits_for_the_refill():
    now = [100.0]
    pace = Pace(burst=3, per_second=2, now=lambda: now[0])
    assert [pace.wait() for _ in range(4)] == [0, 0, 0, 0.5]
    now[0] += 0.5
    assert pace.wait() == 0


def test_waiting_long_does_not_save_up_more_than_a_burst():
    now = [0.0]
    pace = Pace(burst=2, per_second=1, now=lambda: now[0])
    now[0] = 9999
    assert [pace.wait() for _ in range(3)] == [0, 0, 1]
