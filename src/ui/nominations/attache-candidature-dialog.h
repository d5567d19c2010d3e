/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/nominations/attache-nominations.h"

G_BEGIN_DECLS

#define ATTACHE_TYPE_CANDIDATURE_DIALOG (attache_candidature_dialog_get_type ())

/* A candidature with its history. What is written into it is stored when the field is left and when the dialog closes. */
G_DECLARE_FINAL_TYPE (AttacheCandidatureDialog, attache_candidature_dialog, ATTACHE, CANDIDATURE_DIALOG, AdwDialog)

AdwDialog *attache_candidature_dialog_new (AttacheNominations *nominations,
                                           AttacheCandidature *candidature);

G_END_DECLS
