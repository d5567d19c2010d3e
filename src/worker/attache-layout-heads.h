/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attache-layout.h"

G_BEGIN_DECLS

void attache_layout_heads_remove (GPtrArray *pages);

G_END_DECLS
