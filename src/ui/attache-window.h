/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "services/attache-library.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ATTACHE_TYPE_WINDOW (attache_window_get_type ())

/* The window. Actions that its pages use: `win.open-item` (s: item), `win.open-file` ((si): file, page from 0 or -1 for where it was
 * last read), `win.open-paper` (s: issue), `win.open-paper-in` ((ss): issue, language), `win.open-site` (s: symbol), `win.open-elsewhere`
 * (s: file, in another application), `win.show-page`
 * (s: agenda, papers, positions, nominations, deadlines), `win.undo`, `win.redo`. */
G_DECLARE_FINAL_TYPE (AttacheWindow, attache_window, ATTACHE, WINDOW, AdwApplicationWindow)

AttacheWindow  *attache_window_new (GtkApplication *application);
AttacheLibrary *attache_window_get_library (AttacheWindow *self);
void            attache_window_set_library (AttacheWindow  *self,
                                            AttacheLibrary *library);
void            attache_window_set_failure (AttacheWindow *self,
                                            const GError  *error);

/* Shows it, as soon as there is something to show. */
void attache_window_present (AttacheWindow *self);

/* What it shows: `loading`, `failed`, `start` or `main`; the page of the sidebar or `reader`; the session; the item. */
const char *attache_window_get_state (AttacheWindow *self);
const char *attache_window_get_page (AttacheWindow *self);
const char *attache_window_get_session (AttacheWindow *self);
const char *attache_window_get_item (AttacheWindow *self);

void attache_window_open_session (AttacheWindow *self,
                                  const char    *session_id);
void attache_window_open_sample (AttacheWindow *self);
void attache_window_open_symbol (AttacheWindow *self,
                                 const char    *symbol);
void attache_window_import (AttacheWindow *self,
                            GPtrArray     *paths);

G_END_DECLS
