/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

GPtrArray *fuzz_seeds_new (const char *folder,
                           const char *format);

G_END_DECLS
