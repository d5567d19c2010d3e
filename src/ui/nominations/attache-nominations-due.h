/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/nominations/attache-nominations.h"

G_BEGIN_DECLS

#define ATTACHE_TYPE_NOMINATIONS_DUE (attache_nominations_due_get_type ())

/* What is due from the delegate’s region: names, notes verbales, days set. Where no region is chosen yet, it asks for it. */
G_DECLARE_FINAL_TYPE (AttacheNominationsDue, attache_nominations_due, ATTACHE, NOMINATIONS_DUE, AdwBin)

/* @compact: over a board, a few rows of one line first. */
GtkWidget *attache_nominations_due_new (AttacheNominations *nominations,
                                        gboolean            compact);

G_END_DECLS
