/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _AttacheDocxNotes AttacheDocxNotes;

AttacheDocxNotes *attache_docx_notes_new (GBytes  *footnotes,
                                          GBytes  *endnotes,
                                          GError **error);
void              attache_docx_notes_free (AttacheDocxNotes *self);
void              attache_docx_notes_refer (AttacheDocxNotes *self,
                                            const char       *reference,
                                            const char       *id);
void              attache_docx_notes_write (AttacheDocxNotes *self,
                                            GString          *out);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttacheDocxNotes, attache_docx_notes_free)

G_END_DECLS
