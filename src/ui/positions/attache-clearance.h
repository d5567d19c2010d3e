/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define ATTACHE_TYPE_CLEARANCE (attache_clearance_get_type ())

/* A button that says whether a text is a draft or who cleared it. Property "cleared-by" (string or NULL). */
G_DECLARE_FINAL_TYPE (AttacheClearance, attache_clearance, ATTACHE, CLEARANCE, AdwBin)

const char *attache_clearance_get_cleared_by (AttacheClearance *self);
void        attache_clearance_set_cleared_by (AttacheClearance *self,
                                              const char       *cleared_by);

G_END_DECLS
