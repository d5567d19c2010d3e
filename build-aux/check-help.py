#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the help: every page is well-formed Mallard, has an id that is its file name, and links only to pages that exist.

usage: check-help.py HELP_FOLDER
"""
import pathlib
import sys
import xml.etree.ElementTree as ElementTree

MALLARD = '{http://projectmallard.org/1.0/}'


def problems_of(path, ids):
    try:
        root = ElementTree.parse(path).getroot()
    except ElementTree.ParseError as error:
        return [f'{path.name}: {error}']
    found = []
    if root.tag != MALLARD + 'page':
        found.append(f'{path.name}: the root is no Mallard page')
    if root.get('id') != path.stem:
        found.append(f'{path.name}: its id is {root.get("id")}')
    if root.find(MALLARD + 'title') is None:
        found.append(f'{path.name}: no title')
    for link in root.iter(MALLARD + 'link'):
        target = (link.get('xref') or '').split('#')[0]
        if target and target not in ids:
            found.append(f'{path.name}: links to {target}, which is no page')
    return found


def main():
    folder = pathlib.Path(sys.argv[1])
    pages = sorted((folder / 'C').glob('*.page'))
    ids = {p.stem for p in pages}
    listed = set((folder / 'LINGUAS').read_text().split()) if (folder / 'LINGUAS').exists() else set()
    print(f'1..{len(pages) + 1}')
    bad = 0
    for number, page in enumerate(pages, 1):
        found = problems_of(page, ids)
        bad += bool(found)
        print(f'{"not " if found else ""}ok {number} {page.name}')
        for line in found:
            print(f'# {line}')
    has_index = 'index' in ids and len(pages) >= 4 and not listed - {p.name for p in folder.iterdir()}
    bad += not has_index
    print(f'{"" if has_index else "not "}ok {len(pages) + 1} an index and three pages')
    return 1 if bad else 0


sys.exit(main())
