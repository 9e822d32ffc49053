#!/usr/bin/python3
"""store_agrees.py READ.json STORE.db : the database holds as many declarations and indicators as `read` printed."""
import json, sqlite3, sys


def main(path, store):
    with open(path, encoding='utf-8') as f:
        read = json.load(f)
    expected = {
        'declaration': len(read['declarations']),
        'indicator': sum(len(d['indicators']) for d in read['declarations']),
    }
    db = sqlite3.connect(store)
    found = {}
    for table, in db.execute("select name from sqlite_master where type = 'table' order by name"):
        found[table] = db.execute('select count(*) from "%s"' % table).fetchone()[0]
    print(', '.join('%s %d' % item for item in found.items()))
    for name, count in expected.items():
        if found.get(name, found.get(name + 's')) != count:
            print('expected %d in table %s' % (count, name))
            return 1
    return 0


if __name__ == '__main__':
    sys.exit(main(*sys.argv[1:]))
