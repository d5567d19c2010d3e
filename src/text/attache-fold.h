/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AttacheFold:
 *
 * A text made plain for matching, with a map back to where each part of it came from.
 */
typedef struct _AttacheFold AttacheFold;

AttacheFold *attache_fold_new (const char *text);
void         attache_fold_free (AttacheFold *self);
const char  *attache_fold_get_text (const AttacheFold *self);
gsize        attache_fold_get_length (const AttacheFold *self);
guint        attache_fold_get_source (const AttacheFold *self,
                                      gsize              offset);
guint        attache_fold_get_source_end (const AttacheFold *self,
                                          gsize              offset);
const char  *attache_fold_get_source_text (const AttacheFold *self);
char        *attache_fold_for_search (const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttacheFold, attache_fold_free)

G_END_DECLS
