/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void attache_worker_rehearsal_run (void);

G_END_DECLS
