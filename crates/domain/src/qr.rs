//! QR codes, drawn here and by no service.
