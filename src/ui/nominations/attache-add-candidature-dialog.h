/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/nominations/attache-nominations.h"

G_BEGIN_DECLS

#define ATTACHE_TYPE_ADD_CANDIDATURE_DIALOG (attache_add_candidature_dialog_get_type ())

/* Adds a candidature to a post; the person may be unnamed. */
G_DECLARE_FINAL_TYPE (AttacheAddCandidatureDialog, attache_add_candidature_dialog, ATTACHE, ADD_CANDIDATURE_DIALOG, AdwDialog)

/* @post_id and @region: what is chosen at first, or NULL. */
AdwDialog *attache_add_candidature_dialog_new (AttacheNominations *nominations,
                                               const char         *post_id,
                                               const char         *region);

G_END_DECLS
