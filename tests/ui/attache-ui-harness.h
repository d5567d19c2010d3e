/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/attache-window.h"

#include <adwaita.h>
#include <libdex.h>

G_BEGIN_DECLS

/* The real window on a library of its own, for tests that act as a user: activate an action, wait, look at what is shown. */
typedef struct _AttacheHarness AttacheHarness;

typedef gboolean (*AttacheCondition) (AttacheHarness *self,
                                      gpointer        data);

/* Once, first in main(): a home of its own, no animations, the toolkit. */
void attache_harness_init (int    *argc,
                           char ***argv);

/* The window on a new, empty library, or on the one in a folder. Sizes in pixels. */
AttacheHarness *attache_harness_new (int width,
                                     int height);
AttacheHarness *attache_harness_new_at (const char *folder,
                                        int         width,
                                        int         height);
void            attache_harness_free (AttacheHarness *self);
void            attache_harness_close (AttacheHarness *self);
void            attache_harness_open (AttacheHarness *self);
/* The same, with so much time between the start of the program and its window. */
void            attache_harness_open_late (AttacheHarness *self,
                                           guint           milliseconds);
void            attache_harness_reopen (AttacheHarness *self);
void            attache_harness_resize (AttacheHarness *self,
                                        int             width,
                                        int             height);
AttacheWindow  *attache_harness_get_window (AttacheHarness *self);
AttacheLibrary *attache_harness_get_library (AttacheHarness *self);
const char     *attache_harness_get_folder (AttacheHarness *self);

/* Runs the main loop: until the condition holds (fails the test after half a minute, with @what as the reason), until
 * nothing has been waiting for a while, or until a future is settled (returned, owned). */
gboolean   attache_harness_wait (AttacheHarness  *self,
                                 const char      *what,
                                 AttacheCondition condition,
                                 gpointer         data);
void       attache_harness_settle (AttacheHarness *self);
DexFuture *attache_harness_await (AttacheHarness *self,
                                  DexFuture      *future);

/* Waits for what a test of the window waits for most. */
void attache_harness_wait_state (AttacheHarness *self,
                                 const char     *state);
void attache_harness_wait_page (AttacheHarness *self,
                                const char     *page);
void attache_harness_open_sample (AttacheHarness *self);
void attache_harness_open_item (AttacheHarness *self,
                                const char     *number);

/* Id of the item with that number in the session that is open; owned. */
char *attache_harness_find_item (AttacheHarness *self,
                                 const char     *number);

/* Activates an action of the window; @format as for g_variant_new(), or NULL. */
void attache_harness_activate (AttacheHarness *self,
                               const char     *action,
                               const char     *format,
                               ...);

/* Widgets on the screen: the first of a type, those of a type (borrowed, in a list that is freed), the first label or button with
 * that text in it. NULL for the window as @root. */
GtkWidget *attache_harness_find_type (AttacheHarness *self,
                                      GtkWidget      *root,
                                      GType           type);
GList     *attache_harness_find_all (AttacheHarness *self,
                                     GtkWidget      *root,
                                     GType           type);
GtkWidget *attache_harness_find_text (AttacheHarness *self,
                                      GtkWidget      *root,
                                      const char     *text);
void       attache_harness_wait_text (AttacheHarness *self,
                                      const char     *text);
AdwDialog *attache_harness_get_dialog (AttacheHarness *self);
void       attache_harness_wait_no_dialog (AttacheHarness *self);

/* The button that Enter presses in the dialog that is open, once it can be pressed. */
void attache_harness_press_default (AttacheHarness *self);

/* A picture of the window as PNG. */
void attache_harness_save_picture (AttacheHarness *self,
                                   const char     *path);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttacheHarness, attache_harness_free)

G_END_DECLS
