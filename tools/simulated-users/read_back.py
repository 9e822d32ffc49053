#!/usr/bin/python3
"""read_back.py EXPECTED.json GOT.json : the same declarations, whatever the order of their indicators, and no finding above
advice."""
import json, sys


def declarations(path):
    with open(path, encoding='utf-8') as f:
        read = json.load(f)
    for d in read['declarations']:
        d.pop('source')
        for kind in ('indicators', 'termIndicators'):
            d[kind] = sorted(d.get(kind) or [], key=lambda i: (i['level1'], i['level2'], i['level3']))
    return read['declarations'], [f for f in read['findings'] if f['severity'] != 'advice']


def main(expected, got):
    wanted, _ = declarations(expected)
    found, findings = declarations(got)
    for finding in findings:
        print('%(code)s %(cell)s %(message)s' % finding)
    if wanted == found and not findings:
        return 0
    for a, b in zip(wanted, found):
        for key in a:
            if a[key] != b.get(key):
                print('%s\n  expected %s\n  read     %s' % (key, json.dumps(a[key], ensure_ascii=False), json.dumps(b.get(key), ensure_ascii=False)))
    print('%d declarations expected, %d read' % (len(wanted), len(found)))
    return 1


if __name__ == '__main__':
    sys.exit(main(*sys.argv[1:]))
