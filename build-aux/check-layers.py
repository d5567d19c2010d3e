#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the layers of src/: the arrows between folders, the libraries that each may include, and the size of files.

The rules are the tables below; HACKING.md explains them. Prints TAP, a case for each rule.
usage: check-layers.py SOURCE_ROOT
"""
import pathlib
import re
import sys

# folder: the folders whose headers it may include (its own always)
MAY_INCLUDE = {
    'base': set(),
    'model': set(),
    'text': {'model'},
    'store': {'base', 'model'},
    'sandbox': {'base', 'model'},
    'worker': {'sandbox', 'text'},
    'services': {'base', 'model', 'text', 'store', 'sandbox'},
    'cli': {'model', 'services'},
    'ui': {'model', 'services'},
}

# a header that starts like this: the folders that may include it
LIBRARIES = {
    'sqlite3.h': {'store'},
    'poppler': {'worker'},
    'libxml/': {'worker'},
    'archive': {'worker'},
    'seccomp.h': {'worker'},
    'linux/landlock.h': {'worker'},
    'gtk/': {'ui'},
    'gdk/': {'ui'},
    'adwaita.h': {'ui'},
    'libdex.h': {'base', 'store', 'sandbox', 'services', 'cli', 'ui'},
    'json-glib/': {'services', 'cli'},
    'cairo': {'worker', 'cli'},
    'gio/': {'base', 'text', 'store', 'sandbox', 'worker', 'services', 'cli', 'ui'},
}

REVIEW_LINES = 500
MOST_LINES = 800
INCLUDE = re.compile(r'^\s*#\s*include\s+([<"])([^>"]+)[>"]')
SQL = re.compile(r'"\s*(SELECT|INSERT|UPDATE|DELETE)\s', re.M)


def c_files(root):
    return sorted(p for p in (root / 'src').rglob('*') if p.suffix in ('.c', '.h'))


def layer_of(root, path):
    parts = path.relative_to(root / 'src').parts
    return parts[0] if len(parts) > 1 else None


def check_arrows(root):
    for path in c_files(root):
        layer = layer_of(root, path)
        if layer is None:
            continue
        if layer not in MAY_INCLUDE:
            yield f'{path}: src/{layer} is no layer that the checker knows'
            continue
        for number, line in enumerate(path.read_text(encoding='utf-8').splitlines(), 1):
            match = INCLUDE.match(line)
            if not match or match.group(1) != '"' or '/' not in match.group(2):
                continue
            target = match.group(2).split('/')[0]
            if target != layer and target not in MAY_INCLUDE[layer]:
                yield f'{path}:{number}: {layer} may not include {target}'


def check_libraries(root):
    for path in c_files(root):
        layer = layer_of(root, path)
        if layer is None:
            continue
        for number, line in enumerate(path.read_text(encoding='utf-8').splitlines(), 1):
            match = INCLUDE.match(line)
            if not match:
                continue
            for start, layers in LIBRARIES.items():
                if match.group(2).startswith(start) and layer not in layers:
                    yield f'{path}:{number}: {layer} may not include <{match.group(2)}>'


def check_sql(root):
    for path in c_files(root):
        if layer_of(root, path) != 'store' and SQL.search(path.read_text(encoding='utf-8')):
            yield f'{path}: SQL belongs in src/store'


def check_sizes(root):
    for folder in ('src', 'tests', 'bench', 'build-aux'):
        for path in sorted((root / folder).rglob('*')):
            if path.suffix not in ('.c', '.h', '.py', '.blp'):
                continue
            lines = len(path.read_text(encoding='utf-8').splitlines())
            if lines > MOST_LINES:
                yield f'{path}: {lines} lines; split it by role (at most {MOST_LINES}, review from {REVIEW_LINES})'
            elif lines > REVIEW_LINES:
                print(f'# {path}: {lines} lines, due for a review')


def check_licences(root):
    for folder in ('src', 'tests', 'bench'):
        for path in sorted((root / folder).rglob('*')):
            if path.suffix not in ('.c', '.h', '.blp', '.sql'):
                continue
            if 'SPDX-License-Identifier: GPL-3.0-or-later' not in path.read_text(encoding='utf-8')[:200]:
                yield f'{path}: no SPDX line at the top'


def check_potfiles(root):
    listed = {line.strip() for line in (root / 'po' / 'POTFILES.in').read_text().splitlines() if line.strip() and line[0] != '#'}
    marked = re.compile(r'\b(?:_|C_|N_|ngettext|g_dngettext|Q_)\s*\(\s*"|translatable="yes"|\bC?_\("|^_?(Name|Comment|GenericName|Keywords)=', re.M)
    needed = set()
    for path in sorted((root / 'src').rglob('*')) + sorted((root / 'data').rglob('*')):
        if path.suffix in ('.c', '.blp', '.in') and marked.search(path.read_text(encoding='utf-8', errors='replace')):
            needed.add(str(path.relative_to(root)))
    for name in sorted(needed - listed):
        yield f'po/POTFILES.in lacks {name}'
    for name in sorted(listed):
        if not (root / name).exists():
            yield f'po/POTFILES.in lists {name}, which is not there'


CHECKS = (
    ('the arrows between layers point one way', check_arrows),
    ('each library is included only where it belongs', check_libraries),
    ('SQL stands only in src/store', check_sql),
    ('no file is too long', check_sizes),
    ('every source names its licence', check_licences),
    ('POTFILES.in lists what has strings to translate', check_potfiles),
)


def main():
    root = pathlib.Path(sys.argv[1])
    bad = 0
    print(f'1..{len(CHECKS)}')
    for number, (name, check) in enumerate(CHECKS, 1):
        problems = list(check(root))
        bad += bool(problems)
        print(f'{"not " if problems else ""}ok {number} {name}')
        for problem in problems:
            print(f'# {problem.replace(str(root) + "/", "")}')
    return 1 if bad else 0


sys.exit(main())
