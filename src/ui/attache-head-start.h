/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "services/attache-library.h"

G_BEGIN_DECLS

#define ATTACHE_TYPE_HEAD_START (attache_head_start_get_type ())

/* What is done before and between the parts of the toolkit’s own start. */
G_DECLARE_FINAL_TYPE (AttacheHeadStart, attache_head_start, ATTACHE, HEAD_START, GObject)

AttacheHeadStart *attache_head_start_new (void);

void attache_head_start_take_library (AttacheHeadStart *self,
                                      AttacheLibrary   *library);
void attache_head_start_run (AttacheHeadStart *self);

G_END_DECLS
