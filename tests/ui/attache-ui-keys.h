/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attache-ui-harness.h"

G_BEGIN_DECLS

/* Does what a key does where the keyboard is, such as “Return” or “<Control>z”: the bindings of the widget that has the focus are
 * asked, then those of what it stands in, up to the window. FALSE where nobody takes the key. */
gboolean attache_harness_press_key (AttacheHarness *self,
                                    const char     *key);

/* Presses a key until the keyboard is on or in a widget; fails the test where it never comes there. */
void attache_harness_press_until (AttacheHarness *self,
                                  const char     *key,
                                  GtkWidget      *target);

/* The widget that has the keyboard, or NULL. */
GtkWidget *attache_harness_get_focus (AttacheHarness *self);

G_END_DECLS
