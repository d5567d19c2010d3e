/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define ATTACHE_TYPE_CHIP (attache_chip_get_type ())

/* A word or two in a pill: “3 papers”, “due 14 June”. Properties: "label" (string; hidden while empty) and "tone" (string, a style
 * class: `success`, `warning`, `error`, `accent`, or NULL for grey). The colour is never the only carrier of what it says. */
G_DECLARE_FINAL_TYPE (AttacheChip, attache_chip, ATTACHE, CHIP, GtkWidget)

GtkWidget  *attache_chip_new (const char *label,
                              const char *tone);
const char *attache_chip_get_label (AttacheChip *self);
void        attache_chip_set_label (AttacheChip *self,
                                    const char  *label);
const char *attache_chip_get_tone (AttacheChip *self);
void        attache_chip_set_tone (AttacheChip *self,
                                   const char  *tone);

G_END_DECLS
