#!/usr/bin/python3
"""same_declarations.py ALL.json ONE.json : each declaration of ONE is, its source aside, one of ALL."""
import json, sys


def declarations(path):
    with open(path, encoding='utf-8') as f:
        return [{k: v for k, v in d.items() if k != 'source'} for d in json.load(f)['declarations']]


def main(everything, one):
    known, found = declarations(everything), declarations(one)
    strangers = [d['project']['name'] for d in found if d not in known]
    print('%d the same, %d not' % (len(found) - len(strangers), len(strangers)))
    return 1 if strangers or not found else 0


if __name__ == '__main__':
    sys.exit(main(*sys.argv[1:]))
