//! What a page that holds the exhibit in a frame and the exhibit say to each other.
