"""Visitor tokens."""

from connectors.web.visitors import Visitors, keys_of

HOUSE = Visitors(b"a" * 32)


def test_a_new_visitor_is_known_again_by_the_token():
    visitor = HOUSE.new()
    assert HOUSE.read(visitor.token) == visitor
    assert len(visitor.sender) == 32


def test_two_visitors_are_never_the_same():
    assert HOUSE.new().sender != HOUSE.new().sender


def test_a_token_of_an_older_key_is_known_and_renewed():
    rotated = Visitors(b"b" * 32, b"a" * 32)
    old = HOUSE.new()
    known = rotated.read(old.token)
    assert known is not None and known.sender == old.sender
    assert Visitors(b"b" * 32).read(known.token) == known
    assert Visitors(b"b" * 32).read(old.token) is None


def test_a_door_that_knows_one_key_gives_that_one():
    class OneKey:
        def secret(self, purpose):
            return purpose.encode()

    assert keys_of(OneKey()) == (b"web-visitor",)


def test_a_forged_damaged_or_foreign_token_is_nobody():
    visitor, other = HOUSE.new(), HOUSE.new()
    swapped = f"v1.{other.sender}.{visitor.token.rsplit('.', 1)[1]}"
    foreign = Visitors(b"b" * 32).new().token
    for token in (None, "", 7, {}, "v1", swapped, foreign, visitor.token[:-1], visitor.token + "0", "é" * 99):
        assert HOUSE.read(token) is None
