"""What `book/tables.py` relies on in TinyDB's private names; a TinyDB that changes them fails here first."""

import inspect

from tinydb import TinyDB, where
from tinydb.database import TinyDB as Base
from tinydb.storages import MemoryStorage
from tinydb.table import Document, Table


def parameters(function):
    return list(inspect.signature(function).parameters)


def test_table_is_made_as_we_make_it():
    assert parameters(Table.__init__) == ["self", "storage", "name", "cache_size", "persist_empty"]
    assert parameters(Document.__init__) == ["self", "value", "doc_id"]


def test_every_read_and_write_goes_through_the_three_methods_we_override():
    assert parameters(Table._update_table) == ["self", "updater"]
    assert parameters(Table._read_table) == ["self"]
    assert parameters(Table._get_next_id) == ["self"]
    touching = {
        name
        for name, member in vars(Table).items()
        if inspect.isfunction(member) and {"read", "write"} & {*member.__code__.co_names}
    }
    assert touching == {"_read_table", "_update_table"}


def test_an_updater_gets_whole_number_keys_and_the_documents_themselves():
    seen = {}

    class Watching(Table):
        def _update_table(self, updater):
            def watched(table):
                updater(table)
                seen.update(table)

            super()._update_table(watched)

    table = Watching(MemoryStorage(), "t")
    table.insert({"a": 1})
    table.update({"a": 2}, where("a") == 1)
    assert seen == {1: {"a": 2}}


def test_a_read_table_has_text_keys_and_is_only_looked_at():
    table = Table(MemoryStorage(), "t")
    table.insert({"a": 1})
    assert dict(table._read_table()) == {"1": {"a": 1}}


def test_the_cache_is_where_we_look_for_it():
    table = Table(MemoryStorage(), "t")
    query = where("a") == 1
    table.search(query)
    assert query in table._query_cache
    assert table._query_cache.get(query) == []


def test_a_pattern_shows_in_the_hash_without_its_flags():
    field = where("a")
    assert field.matches("x")._hash == ("matches", ("a",), "x")
    assert field.search("x", flags=2)._hash == ("search", ("a",), "x")
    both = field.matches("x") & (field == 1)
    assert ("matches", ("a",), "x") in both._hash[1]


def test_tinydb_keeps_what_the_store_uses():
    db = TinyDB(storage=MemoryStorage)
    assert (db._opened, db._tables, Base.default_table_name) == (True, {}, "_default")
    assert db.table_class is Table
