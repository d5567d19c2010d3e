#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Proves that the layer checker finds what it is there to find: each case plants one defect in a small tree.

usage: test-checkers.py CHECK_LAYERS_PY
"""
import pathlib
import subprocess
import sys
import tempfile

SPDX = '/* SPDX-License-Identifier: GPL-3.0-or-later */\n'
GOOD = {
    'src/text/attache-a.c': SPDX + '#include "model/attache-b.h"\n',
    'src/store/attache-c.c': SPDX + '#include <sqlite3.h>\nchar *q = "SELECT 1";\n',
    'po/POTFILES.in': '',
}
CASES = (
    ('a clean tree passes', {}, None),
    ('text including store', {'src/text/attache-a.c': SPDX + '#include "store/attache-c.h"\n'}, 'text may not include store'),
    ('the window including Poppler', {'src/ui/attache-w.c': SPDX + '#include <poppler.h>\n'}, 'ui may not include <poppler.h>'),
    ('the window including the sandbox', {'src/ui/attache-w.c': SPDX + '#include "sandbox/attache-x.h"\n'}, 'ui may not include sandbox'),
    ('services including GTK', {'src/services/attache-s.c': SPDX + '#include <gtk/gtk.h>\n'}, 'services may not include <gtk/gtk.h>'),
    ('SQL outside the store', {'src/services/attache-s.c': SPDX + 'char *q = "SELECT 1";\n'}, 'SQL belongs in src/store'),
    ('a file of 801 lines', {'src/text/attache-a.c': SPDX + '\n' * 800}, '801 lines'),
    ('no licence', {'src/text/attache-a.c': 'int a;\n'}, 'no SPDX line'),
    ('a string that POTFILES lacks', {'src/ui/attache-w.c': SPDX + 'f (_("Open"));\n'}, 'POTFILES.in lacks src/ui/attache-w.c'),
)


def run(checker, changes):
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        for name, text in {**GOOD, **changes}.items():
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding='utf-8')
        for empty in ('src', 'tests', 'bench', 'build-aux', 'data'):
            (root / empty).mkdir(exist_ok=True)
        return subprocess.run([sys.executable, checker, folder], stdout=subprocess.PIPE, text=True)


def main():
    bad = 0
    print(f'1..{len(CASES)}')
    for number, (name, changes, sentence) in enumerate(CASES, 1):
        result = run(sys.argv[1], changes)
        ok = result.returncode == 0 if sentence is None else result.returncode == 1 and sentence in result.stdout
        bad += not ok
        print(f'{"" if ok else "not "}ok {number} {name}')
        if not ok:
            print(''.join(f'# {line}\n' for line in result.stdout.splitlines()))
    return 1 if bad else 0


sys.exit(main())
