/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Sheets for the tests: the lines of a manuscript as rows, whose cells are parted by @separator. */
GBytes *sheet_test_new (const char *text,
                        char        separator);

G_END_DECLS
