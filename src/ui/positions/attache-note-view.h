/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ATTACHE_TYPE_NOTE_VIEW (attache_note_view_get_type ())

G_DECLARE_FINAL_TYPE (AttacheNoteView, attache_note_view, ATTACHE, NOTE_VIEW, GtkTextView)

char *attache_note_view_dup_text (AttacheNoteView *self);
void  attache_note_view_set_text (AttacheNoteView *self,
                                  const char      *text);
void  attache_note_view_reset (AttacheNoteView *self,
                               const char      *text);

G_END_DECLS
