/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "text/attache-manuscript.h"

G_BEGIN_DECLS

char *manuscript_dump (const AttacheManuscript *manuscript);
void  manuscript_assert_same (const char *name,
                              const char *dump,
                              const char *expected);

G_END_DECLS
